import { ApiError, type Refusal } from "./api-error.js";
import { AuthenticationError } from "./authentication-error.js";
import { BadRequestError } from "./bad-request-error.js";
import { ConflictError } from "./conflict-error.js";
import { NotFoundError } from "./not-found-error.js";
import { PermissionError } from "./permission-error.js";
import { RateLimitError } from "./rate-limit-error.js";
import { ServerError } from "./server-error.js";
import { UnprocessableError } from "./unprocessable-error.js";

/** The error of the class that the status has. */
export function apiErrorByStatus(
  refusal: Refusal<number, unknown> & { readonly code: ApiError["code"] },
): ApiError {
  const { status } = refusal;
  switch (status) {
    case 400:
      return new BadRequestError({ ...refusal, status });
    case 401:
      return new AuthenticationError({ ...refusal, status });
    case 403:
      return new PermissionError({ ...refusal, status });
    case 404:
      return new NotFoundError({ ...refusal, status });
    case 409:
      return new ConflictError({ ...refusal, status });
    case 422:
      return new UnprocessableError({ ...refusal, status });
    case 429:
      return new RateLimitError({ ...refusal, status });
    default:
      return status >= 500 && status <= 599 ? new ServerError(refusal) : new ApiError(refusal);
  }
}
