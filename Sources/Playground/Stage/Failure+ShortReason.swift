package import Model

extension Failure {
  /// The reason in two or three words, to stand behind “no”.
  package var shortReason: String {
    switch reason {
    case .missingAllowOriginHeader: "no Allow-Origin"
    case .wildcardOriginNotAllowed: "* with credentials"
    case .multipleAllowOriginValues: "several origins"
    case .invalidAllowOriginValue: "not an origin"
    case .allowOriginMismatch: "another origin"
    case .invalidAllowCredentials: "no credentials"
    case .preflightInvalidStatus: "status not ok"
    case .preflightDisallowedRedirect: "redirected"
    case .invalidAllowMethods: "unreadable methods"
    case .invalidAllowHeaders: "unreadable headers"
    case .methodDisallowed: "not \(parameter)"
    case .headerDisallowed: "not \(parameter)"
    case .disallowedByMode: "same-origin mode"
    case .corsDisabledScheme: "not HTTP"
    case .redirectContainsCredentials: "password in URL"
    case .noCorsRedirectModeNotFollow: "redirect mode"
    case .refusedByAPI: "the API refuses"
    case .mixedContent: "mixed content"
    case .redirectModeError: "redirected"
    case .tooManyRedirects: "too many redirects"
    case .invalidRedirect: "redirect to nowhere"
    case .invalidResponse: "invalid answer"
    case .connectionFailed: "nobody answers"
    case .blockedPort: "blocked port"
    case .resourcePolicyBlocked: "resource policy"
    case .notInCache: "not in the cache"
    case .mimeTypeBlocked: "no JavaScript"
    case .keepaliveLimitExceeded: "too large"
    }
  }
}
