package import Model

extension Failure {
  /// The reason in half a line.
  package var shortReason: String {
    switch reason {
    case .missingAllowOriginHeader: "no Allow-Origin in the answer"
    case .wildcardOriginNotAllowed: "* does not go with credentials"
    case .multipleAllowOriginValues: "Allow-Origin has several values"
    case .invalidAllowOriginValue: "Allow-Origin is no origin"
    case .allowOriginMismatch: "Allow-Origin names somebody else"
    case .invalidAllowCredentials: "Allow-Credentials is not true"
    case .preflightInvalidStatus: "the preflight's status is not ok"
    case .preflightDisallowedRedirect: "the preflight was redirected"
    case .invalidAllowMethods: "Allow-Methods cannot be read"
    case .invalidAllowHeaders: "Allow-Headers cannot be read"
    case .methodDisallowed: "\(parameter) is not allowed"
    case .headerDisallowed: "header \(parameter) is not allowed"
    case .disallowedByMode: "the mode is same-origin"
    case .corsDisabledScheme: "the scheme knows no CORS"
    case .redirectContainsCredentials: "the redirect carries a password"
    case .noCorsRedirectModeNotFollow: "no-cors must follow redirects"
    case .refusedByAPI: "the API refuses it"
    case .mixedContent: "mixed content"
    case .redirectModeError: "redirects count as errors"
    case .tooManyRedirects: "too many redirects"
    case .invalidRedirect: "the redirect leads nowhere"
    case .invalidResponse: "the answer is no HTTP"
    case .connectionFailed: "nobody answers"
    case .blockedPort: "the port is blocked"
    case .resourcePolicyBlocked: "the resource's policy forbids it"
    case .opaqueResponseBlocked: "opaque response blocking"
    case .notInCache: "not in the cache"
    }
  }
}
