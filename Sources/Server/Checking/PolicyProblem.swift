package import Documents

/// Something that is wrong or doubtful in a policy, said so that its author can put it right.
package struct PolicyProblem: Error, Hashable, Sendable {
  /// What the problem is about.
  package let rule: PolicyRule
  package let severity: Severity

  /// The field: `allow.origins[1]`; empty for the whole policy.
  package let path: String

  /// What is wrong: whole sentences on one line, the suggestion included.
  package let message: String

  /// What was probably meant, to be offered as a correction.
  package let suggestion: String?

  /// Where it stands in the document, nil when the policy was not read from one.
  package let place: Place?

  package init(
    _ rule: PolicyRule, at path: String, _ message: String, suggestion: String? = nil,
    severity: Severity? = nil, place: Place? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.path = path
    self.message = message
    self.suggestion = suggestion
    self.place = place
  }

  /// A problem that the reader of documents found.
  init(_ problem: DocumentProblem, at path: String, rule: PolicyRule = .malformed) {
    self.init(
      rule, at: path, problem.message, suggestion: problem.suggestion, place: problem.place)
  }

  /// The same problem at a place.
  func placed(at place: Place?) -> PolicyProblem {
    PolicyProblem(
      rule, at: path, message, suggestion: suggestion, severity: severity,
      place: self.place ?? place)
  }

  /// The problem as the reader of a larger document reports it.
  package var documentProblem: DocumentProblem {
    // The suggestion is part of the message already.
    DocumentProblem(message, at: place, severity: severity == .error ? .error : .warning)
  }

  /// How much a problem matters.
  package enum Severity: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// Worth knowing, and perhaps meant.
    case note

    /// The policy runs as written, but hardly as meant.
    case warning

    /// The document cannot be used.
    case error

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

/// What a ``PolicyProblem`` can be about; the raw value is its number.
package enum PolicyRule: String, CaseIterable, Hashable, Sendable {
  /// The document is not built as a policy is.
  case malformed = "V00"
  case unknownField = "V01"
  case originWithoutScheme = "V02"
  case originWithPath = "V03"
  case originInUpperCase = "V04"
  case originWithDefaultPort = "V05"
  case originNotASCII = "V06"
  case unquotedNull = "V07"
  case bareStar = "V08"
  case originWithWildcard = "V09"
  case starAmongOrigins = "V10"
  case emptyOrigins = "V11"
  case duplicate = "V12"
  case methodNotAToken = "V13"
  case methodInLowerCase = "V14"
  case forbiddenMethod = "V15"
  case headerNotAToken = "V16"
  case forbiddenHeader = "V17"
  case exposedSetCookie = "V18"
  case responseHeaderAllowed = "V19"
  case maxAgeNotSeconds = "V20"
  case noSuchStatus = "V21"
  case preflightStatusNotOK = "V22"
  case patternDoesNotCompile = "V23"
  case chainWithoutApp = "V24"
  case ownOriginAllowed = "V25"
  case routeAppearsTwice = "V26"
  case pathWithoutSlash = "V27"
  case unknownStyle = "V28"
  case credentialsNotBoolean = "V29"
  case rawLineWithoutColon = "V30"
  case valueNotOneLine = "V31"
  case originOfLocalScheme = "V32"

  /// How much it matters: an error is about structure and never a judgement.
  package var severity: PolicyProblem.Severity {
    switch self {
    case .malformed, .unknownField, .unquotedNull, .bareStar, .headerNotAToken, .maxAgeNotSeconds,
      .noSuchStatus, .patternDoesNotCompile, .chainWithoutApp, .pathWithoutSlash, .unknownStyle,
      .credentialsNotBoolean, .rawLineWithoutColon, .valueNotOneLine:
      .error
    case .ownOriginAllowed: .note
    default: .warning
    }
  }
}
