// The models of the ordering service, written from its help pages. Members stand in the order of the JSON sample:
// the order in XML is the serializer's own decision.
using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Interop.OnlineOrdering
{
    static class Model
    {
        public const string Namespace = "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1";
    }

    [DataContract(Namespace = Model.Namespace)]
    public enum CustomerPaymentMethodType
    {
        [EnumMember] Amex = 0,
        [EnumMember] Discover = 3,
        [EnumMember] JCB = 5,
        [EnumMember] MasterCard = 6,
        [EnumMember] Visa = 7,
    }

    [DataContract(Namespace = Model.Namespace)]
    public enum PaymentProviderType
    {
        [EnumMember] ConnectedPayments = 2,
        [EnumMember] CreditCall = 4,
        [EnumMember] FreedomPay = 6,
    }

    [DataContract(Namespace = Model.Namespace)]
    public class CustomerCreditCardTokenHeader
    {
        [DataMember] public Guid CustomerId { get; set; }
        [DataMember] public PaymentProviderType ProviderType { get; set; }
        [DataMember] public string MaskedCardNumber { get; set; }
        [DataMember] public string ExpirationDate { get; set; }
        [DataMember] public string CardToken { get; set; }
        [DataMember] public CustomerPaymentMethodType CardType { get; set; }
        [DataMember] public string CardHolderName { get; set; }
    }

    [DataContract(Namespace = Model.Namespace)]
    public class CustomerPayment
    {
        [DataMember] public Guid AccountId { get; set; }
        [DataMember] public CustomerPaymentMethodType MethodType { get; set; }
        [DataMember] public string AccountNumber { get; set; }
        [DataMember] public string ExpirationDate { get; set; }
        [DataMember] public string SecurityCode { get; set; }
        [DataMember] public string ZipCode { get; set; }
        [DataMember] public string MaskedExpirationDate { get; set; }
        [DataMember] public string MaskedAccountNumber { get; set; }
        [DataMember] public PaymentProviderType ProviderType { get; set; }
    }

    [DataContract(Namespace = Model.Namespace)]
    public class ConsumerPaymentMethod
    {
        [DataMember] public Guid AccountId { get; set; }
        [DataMember] public CustomerPaymentMethodType MethodType { get; set; }
        [DataMember] public string AccountNumber { get; set; }
        [DataMember] public string ExpirationDate { get; set; }
        [DataMember] public string SecurityCode { get; set; }
        [DataMember] public string ZipCode { get; set; }
        [DataMember] public string MaskedExpirationDate { get; set; }
        [DataMember] public string MaskedAccountNumber { get; set; }
        [DataMember] public PaymentProviderType ProviderType { get; set; }
    }

    [DataContract(Namespace = Model.Namespace)]
    public class ConsumerPayment
    {
        [DataMember] public Guid CPSCompanyID { get; set; }
        [DataMember] public Guid CustomerProfileId { get; set; }
        [DataMember] public string CPSCompanyCode { get; set; }
        [DataMember] public List<ConsumerPaymentMethod> Payments { get; set; }
    }

    [DataContract(Namespace = Model.Namespace)]
    public class PaymentToken
    {
        [DataMember] public string TokenNumber { get; set; }
        [DataMember] public string MaskedTokenNumber { get; set; }
        [DataMember] public string ExpirationDate { get; set; }
    }
}
