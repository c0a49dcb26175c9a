import Documents
package import Model

/// Edits a policy by the header lines of one of its answers.
///
/// An edit changes the field that the line comes from when that gives exactly the lines that were
/// asked for, and becomes a ``RawEdit`` otherwise; so nothing that can be typed is lost.
package struct AnswerEditor: Sendable {
  private let policy: Policy
  private let request: HTTPRequest

  /// The answer whose lines are edited.
  package let answer: Answer

  package init(_ policy: Policy, request: HTTPRequest) {
    self.policy = policy
    self.request = request
    answer = Self.answer(policy, request)
  }

  /// The policy whose answer has another line in place of one, or why that cannot be.
  package func replacing(_ index: Int, with text: String) -> Result<Policy, PolicyProblem> {
    line(text).map { new in
      var desired = answer.lines.map(\.header)
      let old = desired[index]
      desired[index] = new
      if case .raw(let position) = answer.lines[index].source {
        var changed = policy
        changed.raw[position].action = .add(name: new.name.spelling, value: new.value)
        if Self.gives(changed, desired, to: request) { return changed }
      }
      if old.name == new.name, let changed = byField(new.name, new.value, desired) {
        return changed
      }
      let isOnly = answer.lines.filter { $0.header.name == old.name }.count == 1
      if isOnly, old.name == new.name {
        return byRawEdits([.set(name: new.name.spelling, value: new.value)])
      }
      return byRawEdits([
        .remove(name: old.name.spelling, value: isOnly ? nil : old.value),
        .add(name: new.name.spelling, value: new.value),
      ])
    }
  }

  /// The policy whose answer has one line less.
  package func removing(_ index: Int) -> Policy {
    var desired = answer.lines.map(\.header)
    let old = desired.remove(at: index)
    if case .raw(let position) = answer.lines[index].source {
      var changed = policy
      changed.raw.remove(at: position)
      if Self.gives(changed, desired, to: request) { return changed }
    }
    if let changed = byField(old.name, nil, desired) { return changed }
    let isOnly = !desired.contains { $0.name == old.name }
    return byRawEdits([.remove(name: old.name.spelling, value: isOnly ? nil : old.value)])
  }

  /// The policy whose answer has one line more, or why that cannot be.
  package func adding(_ text: String) -> Result<Policy, PolicyProblem> {
    line(text).map { new in
      let desired = answer.lines.map(\.header) + [new]
      return byField(new.name, new.value, desired)
        ?? byRawEdits([.add(name: new.name.spelling, value: new.value)])
    }
  }

  private func line(_ text: String) -> Result<Header, PolicyProblem> {
    var parser = PolicyParser()
    let node = Node(.scalar(text: text, isQuoted: false), at: .start)
    let line = parser.rawLine(node, path: "raw")
    if let line { return .success(Header(HeaderName(line.name), line.value ?? "")) }
    let message = parser.problems.first?.message ?? "Write a raw header as \"Name: value\"."
    let rule = parser.problems.first?.rule ?? .rawLineWithoutColon
    return .failure(PolicyProblem(rule, at: "raw", message))
  }

  /// The policy with the field changed that a header comes from, nil when no value of the field
  /// gives the lines.
  private func byField(_ name: HeaderName, _ value: String?, _ desired: [Header]) -> Policy? {
    candidates(name, value).lazy.map { change in
      var changed = policy
      change(&changed)
      return changed
    }.first { candidate in
      // A star may do without Vary.
      Self.gives(candidate, desired, to: request, except: name == .allowOrigin ? .vary : nil)
    }
  }

  /// The changes of a field that may make its header say this; nil stands for no header.
  private func candidates(_ name: HeaderName, _ value: String?) -> [(inout Policy) -> Void] {
    let names = value.map(ASCII.elements)
    switch name {
    case .allowOrigin:
      guard let value else { return withoutEntry + [{ $0.allow.origins = .nobody }] }
      return [
        { $0.allow.origins = .any }, { $0.allow.origins.append(value) },
        { $0.allow.origins = .fixed(value) },
      ]
    case .allowCredentials: return [{ $0.allow.credentials = value == "true" }]
    case .allowMethods:
      return [
        { $0.allow.methods = .any }, { $0.allow.methods = .list(names ?? []) },
      ]
    case .allowHeaders:
      return [
        { $0.allow.headers = .any }, { $0.allow.headers = .list(names ?? []) },
      ]
    case .exposeHeaders:
      return [
        { $0.allow.expose = .any }, { $0.allow.expose = .list(names ?? []) },
      ]
    case .maxAge:
      guard let value else { return [{ $0.allow.maxAge = .omit }] }
      return Int(value).map { seconds in [{ $0.allow.maxAge = .seconds(seconds) }] } ?? []
    case .allowPrivateNetwork: return [{ $0.allow.privateNetwork = value == "true" }]
    case .vary: return [{ $0.vary = .auto }, { $0.vary = .names(names ?? []) }]
    default: return []
    }
  }

  /// Takes the entry that let the origin in out of the list.
  private var withoutEntry: [(inout Policy) -> Void] {
    guard case .list(var entries) = policy.allow.origins else { return [] }
    for line in answer.lines {
      guard case .allow(.origins, let entry?, .policy) = line.source else { continue }
      entries.remove(at: entry)
      return [{ $0.allow.origins = .list(entries) }]
    }
    return []
  }

  private func byRawEdits(_ actions: [RawEdit.Action]) -> Policy {
    let isPreflight = request.method == "OPTIONS" && request.headers.contains(.requestMethod)
    var changed = policy
    changed.raw += actions.map { RawEdit($0, on: isPreflight ? .preflight : .actual) }
    return changed
  }

  private static func answer(_ policy: Policy, _ request: HTTPRequest) -> Answer {
    Responder(policy).respond(to: request, state: ServerState(), at: .start)
  }

  /// Whether a policy answers with these lines; only lines of one name have an order.
  private static func gives(
    _ policy: Policy, _ lines: [Header], to request: HTTPRequest, except: HeaderName? = nil
  ) -> Bool {
    let given = answer(policy, request).lines.map(\.header)
    return valuesByName(given, except: except) == valuesByName(lines, except: except)
  }

  private static func valuesByName(_ lines: [Header], except: HeaderName?) -> [String: [String]] {
    Dictionary(grouping: lines.filter { $0.name != except }, by: \.name.spelling)
      .mapValues { $0.map(\.value) }
  }
}

extension OriginRule {
  /// Lets one more origin in; a rule that is no list becomes one.
  fileprivate mutating func append(_ origin: String) {
    if case .list(let entries) = self {
      self = .list(entries + [.exact(origin)])
    } else {
      self = .list([.exact(origin)])
    }
  }
}
