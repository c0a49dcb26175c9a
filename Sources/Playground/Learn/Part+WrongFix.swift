import Browser
import Lessons
import Model
import Simulation

extension Part {
  /// What a tempting fix changes, a line for each value.
  func changes(of fix: WrongFix) -> [String] {
    guard let start = world?.scenario else { return [] }
    return Field.changes(from: start, to: fix.variation.scenario).map { change in
      func shown(_ text: String) -> String { text.isEmpty ? "nothing" : text }
      return "\(change.field.title): \(shown(change.before)) becomes \(shown(change.after))"
    }
  }

  /// Whom a tempting fix lets read the answer who could not before, in words.
  func newReaders(of fix: WrongFix) -> String {
    guard let start = world?.scenario else { return "" }
    let (before, after) = (Run.simulate(start), Run.simulate(fix.variation.scenario))
    let isNew = { (reader: Reader) in !reader.canRead(before) && reader.canRead(after) }
    let names = Reader.all.filter(isNew).map(\.name)
    return names.isEmpty
      ? "Lets nobody read who could not before."
      : "Lets in: \(names.joined(separator: "; ")) can read the answer now."
  }
}

/// Somebody else who may want to read an answer.
private struct Reader {
  let name: String
  let page: Page

  /// A stranger's page, and one without an origin of its own.
  static let all: [Reader] = [
    WebURL("https://stranger.example/").map {
      Reader(name: "any page on the web", page: Page(url: $0))
    },
    Reader(name: "a page whose Origin is null, such as a sandboxed frame", page: Page()),
  ].compactMap(\.self)

  /// Whether the last answer of a run can be read when this page asks for it.
  func canRead(_ trace: Trace) -> Bool {
    let check = Check.replay([.page(page)], .outcome(.readable))
    return Expectation.last(check).difference(in: trace) == nil
  }
}
