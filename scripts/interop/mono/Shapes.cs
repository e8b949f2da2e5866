// What data contracts can do that the ordering service's own models do not show. shapes.openapi.yaml describes
// the same types.
using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Interop.Shapes
{
    static class Spaces
    {
        public const string Parties = "http://schemas.datacontract.org/2004/07/Interop.Parties";
        public const string Guests = "http://schemas.datacontract.org/2004/07/Interop.Guests";
    }

    /// Its members sort after those of the types that derive from it, and are written before them all the same.
    [DataContract(Namespace = Spaces.Parties)]
    public class Party
    {
        [DataMember] public Guid PartyId { get; set; }
        [DataMember] public string Zone { get; set; }
        [DataMember] public string Nickname { get; set; }
    }

    /// In a namespace of its own: what it inherits stays in the namespace of Party.
    [DataContract(Namespace = Spaces.Guests)]
    public class Guest : Party
    {
        [DataMember] public string Room { get; set; }
        [DataMember] public int? Floor { get; set; }
        [DataMember] public Level Level { get; set; }
    }

    [DataContract(Namespace = Spaces.Guests)]
    public class FrequentGuest : Guest
    {
        [DataMember] public string Alias { get; set; }
        [DataMember] public Level Before { get; set; }
        [DataMember] public string Yearly { get; set; }
    }

    [DataContract(Namespace = Spaces.Guests)]
    public enum Level
    {
        [EnumMember] None = 0,
        [EnumMember] Silver = 10,
        [EnumMember(Value = "gold-plated")] Gold = 20,
    }

    [DataContract(Namespace = Spaces.Parties)]
    public class Place
    {
        [DataMember] public string Town { get; set; }
        [DataMember] public string Country { get; set; }
        [DataMember] public double Latitude { get; set; }
    }

    [DataContract(Namespace = Spaces.Guests)]
    public class Journey
    {
        [DataMember] public FrequentGuest Traveller { get; set; }
        [DataMember] public Place Start { get; set; }
        [DataMember] public List<Place> Stops { get; set; }
        [DataMember] public List<string> Notes { get; set; }
        [DataMember] public bool IsBooked { get; set; }
        [DataMember] public Journey Back { get; set; }
    }

    /// Capitals before small letters, and both before letters with accents.
    [DataContract(Namespace = Spaces.Parties)]
    public class Ordinal
    {
        [DataMember] public string accountId { get; set; }
        [DataMember] public string AccountId { get; set; }
        [DataMember] public string Account_Id { get; set; }
        [DataMember] public string AccountID { get; set; }
        [DataMember] public string Account2 { get; set; }
        [DataMember] public string Account10 { get; set; }
        [DataMember] public string Éclair { get; set; }
        [DataMember] public string zebra { get; set; }
        [DataMember] public string _id { get; set; }
    }

    /// Members with an order of their own come last.
    [DataContract(Namespace = Spaces.Parties)]
    public class Ranked
    {
        [DataMember(Order = 2)] public string Alpha { get; set; }
        [DataMember(Order = 1)] public string Beta { get; set; }
        [DataMember] public string Delta { get; set; }
        [DataMember] public string Gamma { get; set; }
    }
}
