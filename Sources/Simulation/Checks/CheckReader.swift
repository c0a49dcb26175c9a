package import Documents
import Browser
import Model
import Server

/// Reads checks on a run: a set of fields, all of which must hold.
package enum CheckReader {
  /// Reads a set of checks; the order of the document is the order of the checks.
  ///
  /// - Parameter path: How messages call the set, such as `expect`.
  package static func check(_ node: Node, _ path: String) throws(DocumentProblem) -> Check {
    var fields = try MappingReader(node, path: path, known: CheckKey.allCases.map(\.rawValue))
    let number = try ScenarioParser.count(&fields, CheckKey.run, in: 1...(.max))
    let changes = try replays(&fields)
    var checks: [Check] = []
    for key in fields.keys where key != CheckKey.run && ReplayKey(rawValue: key) == nil {
      if let check = try check(key, &fields) { checks.append(check) }
    }
    try fields.finish()
    let all = checks.count == 1 ? checks[0] : .all(checks)
    let replayed = changes.isEmpty ? all : .replay(changes, all)
    return number.map { .run($0, replayed) } ?? replayed
  }

  /// Every key of the vocabulary.
  package static let vocabulary: [String] =
    [CheckKey.run] + ReplayKey.allCases.map(\.rawValue) + CheckKey.allCases.map(\.rawValue)

  /// The check of a key, nil when there is no such check.
  private static func check(
    _ name: String, _ fields: inout MappingReader
  ) throws(DocumentProblem) -> Check? {
    guard let key = CheckKey(rawValue: name), let node = fields.take(name) else { return nil }
    let path = fields.path(of: name)
    switch key {
    case .exchanges: return .exchanges(try list(node, path, ExchangePattern.read))
    case .exchangesAtMost: return .exchangesAtMost(try node.integer(path))
    case .preflight: return .preflight(try node.choice(of: PreflightUse.self, path))
    case .outcome: return .outcome(try node.choice(of: OutcomeKind.self, path))
    case .failure: return .failure(try failure(node, path))
    case .status: return .status(try node.integer(path))
    case .visible: return .visible(try list(node, path, text))
    case .hidden: return .hidden(try list(node, path, text))
    case .body: return .body(try node.text(path))
    case .effects: return .effects(try counts(node, path))
    case .requests: return .requests(try counts(node, path))
    case .everyRun: return .everyRun(try check(node, path))
    case .cookiesSent: return .cookiesSent(try list(node, path, text))
    case .originSeen:
      let value = try node.text(path)
      return .originSeen(value == absent ? nil : value)
    case .opensAtMost: return .opensAtMost(try node.integer(path))
    case .all: return .all(try list(node, path, check))
    case .any: return .any(try list(node, path, check))
    case .not: return .not(try check(node, path))
    }
  }

  /// The word that stands for a header that must not be there.
  static let absent = "absent"

  private static func list<Element>(
    _ node: Node, _ path: String, _ read: (Node, String) throws(DocumentProblem) -> Element
  ) throws(DocumentProblem) -> [Element] {
    var elements: [Element] = []
    for (index, node) in try node.sequence(path).enumerated() {
      elements.append(try read(node, "\(path)[\(index)]"))
    }
    return elements
  }

  private static func text(_ node: Node, _ path: String) throws(DocumentProblem) -> String {
    try node.text(path)
  }

  private static func failure(_ node: Node, _ path: String) throws(DocumentProblem) -> String? {
    let name = try node.text(path)
    guard name != "none" else { return nil }
    guard Failure.names.contains(name) else {
      throw DocumentProblem(
        "\(path): no failure is called \(quoted(name)).", at: node.place, value: name,
        of: Failure.names + ["none"])
    }
    return name
  }

  private static func counts(
    _ node: Node, _ path: String
  ) throws(DocumentProblem) -> [Count] {
    var counts: [Count] = []
    for entry in try node.mapping(path) {
      counts.append(
        Count(name: entry.key, count: try entry.value.integer("\(path).\(entry.key)")))
    }
    return counts
  }

  private static func replays(
    _ fields: inout MappingReader
  ) throws(DocumentProblem) -> [Replay] {
    var replays: [Replay] = []
    if let node = fields.take(ReplayKey.request.rawValue) {
      let path = fields.path(of: ReplayKey.request.rawValue)
      replays.append(.request(try RequestChange.read(node, path)))
    }
    if let node = fields.take(ReplayKey.page.rawValue) {
      replays.append(.page(try PageReader.page(node, fields.path(of: ReplayKey.page.rawValue))))
    }
    if let api = try fields.choice(ReplayKey.api.rawValue, of: API.self) {
      replays.append(.client(api.client))
    }
    if let node = fields.take(ReplayKey.policy.rawValue) {
      let path = fields.path(of: ReplayKey.policy.rawValue)
      replays.append(.policy(try Policy(embedded: node, path: path)))
    }
    if let node = fields.take(ReplayKey.after.rawValue) {
      replays.append(
        .after(milliseconds: try duration(node, fields.path(of: ReplayKey.after.rawValue))))
    }
    if let browser = try fields.choice(ReplayKey.browser.rawValue, of: BrowserProfile.self) {
      replays.append(.browser(browser))
    }
    return replays
  }

  /// Milliseconds from a text like `7201s`; a number alone is in seconds.
  private static func duration(_ node: Node, _ path: String) throws(DocumentProblem) -> Int {
    let text = try node.text(path)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["ms": 1, "s": 1000, "": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))] else {
      throw DocumentProblem("\(path) is a time like 7201s, 5m, 2h or 1d.", at: node.place)
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: unit)
    guard !overflow else { throw DocumentProblem("\(path) is too long a time.", at: node.place) }
    return product
  }
}

extension Failure {
  /// Every name that a failure can have.
  static let names: [String] = Reason.allCases.flatMap { reason in
    Set([Failure(reason).name, Failure(reason, isOfPreflight: true).name]).sorted()
  }
}

extension ExchangePattern {
  /// Reads a method's name, or a set of fields.
  static func read(_ node: Node, _ path: String) throws(DocumentProblem) -> ExchangePattern {
    guard case .mapping = node.value else { return ExchangePattern(method: try node.text(path)) }
    var fields = try MappingReader(node, path: path)
    var pattern = ExchangePattern()
    pattern.method = try fields.text("method")
    pattern.path = try fields.text("path")
    pattern.status = try fields.integer("status")
    pattern.headers = try Self.fields(fields.take("headers"), fields.path(of: "headers"))
    pattern.answer = try Self.fields(fields.take("answer"), fields.path(of: "answer"))
    try fields.finish()
    return pattern
  }

  private static func fields(_ node: Node?, _ path: String) throws(DocumentProblem) -> [Field] {
    var fields: [Field] = []
    for entry in try node?.mapping(path) ?? [] {
      let value = try entry.value.text("\(path).\(entry.key)")
      fields.append(
        Field(name: HeaderName(entry.key), value: value == CheckReader.absent ? nil : value))
    }
    return fields
  }
}
