import Model

/// A header value that may hold placeholders for what the request says.
struct ValueTemplate: Sendable {
  private let text: String
  private let hasPlaceholders: Bool

  init(_ text: String) {
    self.text = text
    hasPlaceholders = Self.placeholders.contains { text.contains($0) }
  }

  private static let placeholders = ["${origin}", "${acrm}", "${acrh}"]

  /// The value for a request, nil when nothing remains of a value with placeholders.
  func value(for request: Walk) -> String? {
    guard hasPlaceholders else { return text }
    var result = text
    let values = [request.origin, request.requestedMethod, request.requestedHeaders]
    for (placeholder, value) in zip(Self.placeholders, values) {
      result = result.replacing(placeholder, with: value ?? "")
    }
    return result.isEmpty ? nil : result
  }
}

/// A ``ProxyLayer`` made ready for changing answers.
struct ProxyTemplates: Sendable {
  private let set: [(name: HeaderName, value: ValueTemplate)]
  private let add: [(name: HeaderName, value: ValueTemplate)]
  private let hide: Lookup<HeaderName>

  init(_ layer: ProxyLayer) {
    set = layer.set.lines.map { ($0.name, ValueTemplate($0.value)) }
    add = layer.add.lines.map { ($0.name, ValueTemplate($0.value)) }
    hide = Lookup(layer.hide.map { HeaderName($0) })
  }

  func hideLines(of answer: inout Answer) {
    guard !hide.elements.isEmpty else { return }
    answer.lines.removeAll { hide.contains($0.header.name) }
  }

  func addLines(to answer: inout Answer, source: Provenance, request: Walk) {
    var lines = LineTable(answer.lines)
    for (name, template) in set {
      guard let value = template.value(for: request) else { continue }
      lines.set(Answer.Line(name, value, from: source))
    }
    for (name, template) in add {
      guard let value = template.value(for: request) else { continue }
      lines.append(Answer.Line(name, value, from: source))
    }
    answer.lines = lines.lines
  }
}

/// A ``RawEdit`` made ready for changing answers.
struct RawTemplate: Sendable {
  private let edit: RawEdit
  private let value: ValueTemplate

  init(_ edit: RawEdit) {
    self.edit = edit
    value =
      switch edit.action {
      case .set(_, let value), .add(_, let value): ValueTemplate(value)
      case .remove(_, let value): ValueTemplate(value ?? "")
      }
  }

  func apply(to lines: inout LineTable, source: Provenance, request: Walk) {
    switch edit.scope {
    case .any: break
    case .preflight: guard request.asksForMethod else { return }
    case .actual: guard !request.asksForMethod else { return }
    }
    let value = value.value(for: request)
    switch edit.action {
    case .set(let name, _):
      guard let value else { return }
      lines.set(Answer.Line(HeaderName(name), value, from: source))
    case .add(let name, _):
      guard let value else { return }
      lines.append(Answer.Line(HeaderName(name), value, from: source))
    case .remove(let name, nil): lines.remove(HeaderName(name)) { _ in true }
    case .remove(let name, .some): lines.remove(HeaderName(name)) { $0 == value }
    }
  }
}

extension Walk {
  /// Whether the request is OPTIONS and asks for a method, as preflights do.
  fileprivate var asksForMethod: Bool { request.method == "OPTIONS" && requestedMethod != nil }
}
