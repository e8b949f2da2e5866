/** Of the models. For the models of answers it is an inference: only the request's namespace is published. */
export const MODEL_NAMESPACE = "http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1";
/** Of `nil`. */
export const INSTANCE_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
/** Of bare values, such as a guid or a string that is a whole answer. */
export const SERIALIZATION_NAMESPACE = "http://schemas.microsoft.com/2003/10/Serialization/";
