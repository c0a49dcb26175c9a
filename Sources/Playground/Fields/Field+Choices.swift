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
      let moves = field == .chain ? scenario.policy(at: place)?.chainMoves ?? [] : []
      return field.items(needed: call, present: present) + moves + field.wholes
    case .request(_, let field): return field.choices
    case .scenario(let field): return field.choices
    case .answer: return []
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

extension Policy {
  /// The chains in which two neighbours have changed places; the application stays innermost.
  fileprivate var chainMoves: [FieldChoice] {
    chain.indices.dropLast().dropLast().map { index in
      var moved = self
      moved.chain.swapAt(index, index + 1)
      let (outer, inner) = (chain[index].kind.rawValue, chain[index + 1].kind.rawValue)
      return FieldChoice(PolicyField.chain.text(in: moved), "\(outer) behind \(inner)")
    }
  }
}
