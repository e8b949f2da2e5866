using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Interop.OnlineOrdering;
using Interop.Shapes;

namespace Interop
{
    /// The types that documents hold, by the names that both sides use.
    static class Contracts
    {
        public static readonly IReadOnlyDictionary<string, Type> All = new Dictionary<string, Type>
        {
            ["CustomerCreditCardTokenHeader"] = typeof(CustomerCreditCardTokenHeader),
            ["CustomerPayment"] = typeof(CustomerPayment),
            ["ConsumerPayment"] = typeof(ConsumerPayment),
            ["PaymentTokens"] = typeof(List<PaymentToken>),
            ["Guid"] = typeof(Guid),
            ["Party"] = typeof(Party),
            ["Guest"] = typeof(Guest),
            ["FrequentGuest"] = typeof(FrequentGuest),
            ["Journey"] = typeof(Journey),
            ["Ordinal"] = typeof(Ordinal),
            ["Ranked"] = typeof(Ranked),
        };

        public static IEnumerable<PropertyInfo> MembersOf(Type type)
        {
            return type.GetProperties().Where(one => one.IsDefined(typeof(DataMemberAttribute)));
        }
    }
}
