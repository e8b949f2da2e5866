import { describe, expect, it } from "vitest";
import { namesSecret } from "./secret-names.ts";

const secrets = `
  pan PAN panNumber cardPan fundingPan cardNumber card_number card-number CardNumber cardNo cardNum cardnumber
  creditCardNumber credit_card_number creditCard debitCardNumber ccNumber ccnum newCardNumber cardNumbers
  cvv CVV cvv2 cardCvv2 cvvCode cvc cvn cvNumber csc securityCode cardSecurityCode card_security_code
  cardVerificationValue verification_value cardVerificationNumber
  accountNumber accountNo account_no acctNumber bankAccount bankAccountNumber primaryAccountNumber accountnumber
  routingNumber sortCode iban ibanNumber IBAN ssn SSN socialSecurityNumber social_security_number taxId tax_id
  taxIdentificationNumber nationalId passportNumber driversLicense driverLicenseNumber
  pin PIN pins newPin userPin cardholderPin walletPin pinCode pinBlock passcode otp otpCode oneTimePassword
  password passwords newPassword userpassword passwd pwd passphrase
  token tokens Token cardToken paymentToken networkToken deviceToken customerToken tokenValue accessToken access_token
  access-token accesstoken refresh_token X-Auth-Token X-Session-Token xsrf-token csrfToken jwt idToken tokenId
  apiKey apikey api_key x-api-key X-API-Key secretKey privateKey accessKey secret secrets clientSecret webhookSecret
  client_secret authorization Authorization credentials paymentNonce cryptogram cavv track1 track2 track1Data trackData
  sessionId ksn lastPassword passwordResetCode passwordConfirmation passwordVerification hiddenToken
`;

const others = `
  pinned pinning shipping shippingAddress spinner opinion tokenization tokenized isTokenized tokenizationMethod
  passwordless passenger compass cvvResult cvv_result_code cvvCheck cvvResponse cardBrand cardType cardId card last4
  lastFour maskedPan masked_card_number cardNumberMasked panLast4 cardNumberLast4 panSuffix cardBin bin
  tokenType token_type tokenStatus tokenExpiry tokenExpiresAt tokenRequestorId tokenCount pinEntryMode pinCapability
  hasPassword isPinRequired passwordPolicy passwordLength passwordExpiresAt passwordResetUrl secretName
  nextPageToken pageToken continuation_token keyboard key publicKey keyId authorizationCode authCode account accountId
  accountName accountType bank bankName bankAccountType expiry amount companion panel span japan Spanish secretary
  number code security ipAddress tracking trackingNumber expanse pinpoint ribbon taxRate taxAmount vat
  creditCardBrand creditCardType routing address addressVerificationResult cvvProvided
`;

const list = (text: string) => text.trim().split(/\s+/);

describe("namesSecret", () => {
  it.each(list(secrets))("hides %s", (name) => {
    expect(namesSecret(name)).toBe(true);
  });

  it.each(list(others))("shows %s", (name) => {
    expect(namesSecret(name)).toBe(false);
  });
});
