package import Browser
import Model
import Server
package import Simulation

extension Field {
  /// The values worth offering, with what the present request would need among them.
  package func choices(in scenario: Scenario, asking call: ScriptCall?) -> [FieldChoice] {
    switch self {
    case .policy(let place, let field):
      let present = scenario.policy(at: place).map(field.text) ?? ""
      return field.items(needed: call, present: present) + field.wholes
    case .request(_, let field): return field.choices
    case .scenario(let field): return field.choices
    case .answer: return []
    case .layer: return ChainLayer.choices
    }
  }
}

extension PolicyField {
  /// What can be put into the field's list: what is there, what is asked for, what is common.
  fileprivate func items(needed call: ScriptCall?, present: String) -> [FieldChoice] {
    var items: [FieldChoice] = []
    func offer(_ text: String, _ meaning: String = "") {
      guard !text.isEmpty, !items.contains(where: { $0.text == text }),
        !wholes.contains(where: { $0.text == text })
      else { return }
      items.append(FieldChoice(text, meaning, isItem: true))
    }
    let listed = present.split(separator: ",").map {
      ASCII.trimming(String($0), where: ASCII.isTabOrSpace)
    }
    switch self {
    case .origins:
      if let call { offer(call.page.origin.serialized, "the page that asks") }
      for text in listed { offer(text) }
    case .methods:
      if let call { offer(call.effectiveMethod, "the request's method") }
      for text in listed { offer(text) }
      for text in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] { offer(text) }
    case .headers:
      for header in call?.effectiveHeaders ?? [] {
        offer(header.name.spelling, "the request has it")
      }
      for text in listed { offer(text) }
      for text in ["Content-Type", "Authorization"] { offer(text) }
    case .expose:
      for text in listed { offer(text) }
      for text in ["ETag", "Location", "X-Total"] { offer(text) }
    default: break
    }
    return items
  }
}
