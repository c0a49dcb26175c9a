package import Model

extension Failure {
  /// The reason in a word or two, to stand behind “no”.
  package var shortReason: String { words.short }

  /// The reason as a few words that need nothing before them.
  package var reasonClause: String { words.clause }

  private var words: (short: String, clause: String) {
    switch reason {
    case .missingAllowOriginHeader: ("no header", "Allow-Origin is missing")
    case .wildcardOriginNotAllowed: ("no wildcard", "* is not for credentials")
    case .multipleAllowOriginValues: ("several", "several origins are named")
    case .invalidAllowOriginValue where parameter.isEmpty:
      ("no origin", "the answer names no origin")
    case .invalidAllowOriginValue: ("not an origin", "what is named is not an origin")
    case .allowOriginMismatch where parameter == "null": ("null", "null is named")
    case .allowOriginMismatch where WebURL(parameter)?.origin.serialized == parameter:
      ("other origin", "another origin is named")
    case .allowOriginMismatch: ("not the same", "not the page's origin, byte for byte")
    case .invalidAllowCredentials: ("credentials", "credentials not permitted")
    case .preflightInvalidStatus: ("status not ok", "the preflight's status is not ok")
    case .preflightDisallowedRedirect: ("redirected", "the preflight is redirected")
    case .invalidAllowMethods: ("unreadable list", "the methods cannot be read")
    case .invalidAllowHeaders: ("unreadable list", "the headers cannot be read")
    case .methodDisallowed: ("method", "\(parameter) not permitted")
    case .headerDisallowed: ("header", "\(parameter) not permitted")
    case .disallowedByMode: ("same-origin mode", "the mode is same-origin")
    case .corsDisabledScheme: ("not HTTP", "the scheme is not HTTP")
    case .redirectContainsCredentials: ("password in URL", "a password in the URL")
    case .noCorsRedirectModeNotFollow: ("redirect mode", "the redirect mode is not follow")
    case .refusedByAPI: ("the API refuses", "the API refuses")
    case .mixedContent: ("mixed content", "mixed content")
    case .redirectModeError: ("redirected", "redirected against its mode")
    case .tooManyRedirects: ("redirects", "too many redirects")
    case .invalidRedirect: ("bad redirect", "the redirect leads nowhere")
    case .invalidResponse: ("bad answer", "the answer is not valid")
    case .connectionFailed: ("no answer", "nobody answers")
    case .blockedPort: ("blocked port", "the port is blocked")
    case .resourcePolicyBlocked: ("CORP", "the resource policy forbids it")
    case .notInCache: ("not in the cache", "it is not in the cache")
    case .mimeTypeBlocked: ("no JavaScript", "this is no JavaScript")
    case .keepaliveLimitExceeded: ("too large", "too large for keepalive")
    }
  }
}
