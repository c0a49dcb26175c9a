import Browser
import Documents
import Model
import Server

/// Writes checks on a run.
enum CheckWriter {
  /// A set of fields, all of which must hold.
  static func fields(_ check: Check) -> JSONValue {
    .object(members(check))
  }

  private static func members(_ check: Check) -> [JSONValue.Member] {
    switch check {
    case .run(let number, let check): [.init(CheckKey.run, .integer(number))] + members(check)
    case .replay(let changes, let check): changes.map(member) + members(check)
    case .all(let checks) where canBeFields(checks): checks.map(member)
    default: [member(check)]
    }
  }

  /// Whether checks can stand beside each other: several of them, no two of one kind.
  private static func canBeFields(_ checks: [Check]) -> Bool {
    let names = checks.map { member($0).name }
    return checks.count != 1 && Set(names).count == names.count
      && !checks.contains { $0.isAboutAnotherRequest }
  }

  private static func member(_ check: Check) -> JSONValue.Member {
    switch check {
    case .exchanges(let patterns): .init(.exchanges, .array(patterns.map(pattern)))
    case .exchangesAtMost(let count): .init(.exchangesAtMost, .integer(count))
    case .preflight(let use): .init(.preflight, .string(use.rawValue))
    case .effects(let counts): .init(.effects, numbers(counts))
    case .requests(let counts): .init(.requests, numbers(counts))
    case .everyRun(let check): .init(.everyRun, fields(check))
    case .cookiesSent(let names): .init(.cookiesSent, .texts(names))
    case .originSeen(let origin): .init(.originSeen, .string(origin ?? CheckReader.absent))
    case .outcome(let kind): .init(.outcome, .string(kind.rawValue))
    case .failure(let name): .init(.failure, .string(name ?? "none"))
    case .status(let status): .init(.status, .integer(status))
    case .visible(let names): .init(.visible, .texts(names))
    case .hidden(let names): .init(.hidden, .texts(names))
    case .body(let text): .init(.body, .string(text))
    case .opensAtMost(let points): .init(.opensAtMost, .integer(points))
    case .all(let checks): .init(.all, .array(checks.map(fields)))
    case .any(let checks): .init(.any, .array(checks.map(fields)))
    case .not(let check): .init(.not, fields(check))
    case .run, .replay: .init(.all, .array([fields(check)]))
    }
  }

  private static func member(_ change: Replay) -> JSONValue.Member {
    switch change {
    case .page(let page): .init(.page, ScenarioWriter.page(page))
    case .client(let client): .init(.api, .string(API(client).rawValue))
    case .request(let change): .init(.request, RequestWriter.change(change))
    case .policy(let policy): .init(.policy, PolicyWriter.document(policy, isEmbedded: true))
    case .after(let milliseconds): .init(.after, .string("\(milliseconds)ms"))
    case .browser(let browser): .init(.browser, .string(browser.rawValue))
    }
  }

  private static func pattern(_ pattern: ExchangePattern) -> JSONValue {
    if let method = pattern.method, pattern == ExchangePattern(method: method) {
      return .string(method)
    }
    var fields = Fields()
    fields["method"] = pattern.method.map { .string($0) }
    fields["path"] = pattern.path.map { .string($0) }
    if !pattern.headers.isEmpty { fields["headers"] = headers(pattern.headers) }
    fields["status"] = pattern.status.map { .integer($0) }
    if !pattern.answer.isEmpty { fields["answer"] = headers(pattern.answer) }
    return fields.object
  }

  private static func headers(_ fields: [ExchangePattern.Field]) -> JSONValue {
    .object(fields.map { .init($0.name.spelling, .string($0.value ?? CheckReader.absent)) })
  }

  private static func numbers(_ counts: [Count]) -> JSONValue {
    .object(counts.map { .init($0.name, .integer($0.count)) })
  }
}

extension Check {
  /// Whether it says itself which request it is about, so that it cannot stand beside others.
  fileprivate var isAboutAnotherRequest: Bool {
    switch self {
    case .run, .replay: true
    default: false
    }
  }
}

extension JSONValue.Member {
  fileprivate init(_ check: CheckKey, _ value: JSONValue) { self.init(check.rawValue, value) }

  fileprivate init(_ replay: ReplayKey, _ value: JSONValue) { self.init(replay.rawValue, value) }
}
