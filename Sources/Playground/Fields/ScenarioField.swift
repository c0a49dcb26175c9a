import Browser
import Model
package import Simulation

/// A part of a scenario, besides its requests and policies, that a person can edit.
package enum ScenarioField: Hashable, Sendable {
  case browser
  case page

  /// The cookie at a position that is in the jar before anything happens.
  case cookie(Int)

  /// A cookie that does not exist yet.
  case newCookie

  /// The wait at a position of the script.
  case wait(Int)
  case repeatCount
  case pause

  /// The name that a form shows.
  package var title: String {
    switch self {
    case .browser: "Browser"
    case .page: "Page"
    case .cookie: "Cookie"
    case .newCookie: "New cookie"
    case .wait: "Wait"
    case .repeatCount: "Repeat"
    case .pause: "Between"
    }
  }

  /// One sentence on what the field does.
  package var explanation: String {
    switch self {
    case .browser: "Who judges: the standard, or a real engine with its quirks."
    case .page: "Who asks: an origin, a URL, or null for an opaque origin."
    case .cookie, .newCookie:
      "As \"URL Set-Cookie line\", from the start. Empty takes it away."
    case .wait: "How many milliseconds pass."
    case .repeatCount: "How many times everything happens."
    case .pause: "How many milliseconds lie between two repetitions."
    }
  }

  /// The value as text that ``applying(_:to:)`` understands.
  package func text(in scenario: Scenario) -> String {
    switch self {
    case .browser: return scenario.browser.rawValue
    case .page: return scenario.page.text
    case .cookie(let index):
      guard scenario.cookies.indices.contains(index) else { return "" }
      return "\(scenario.cookies[index].url.serialized) \(scenario.cookies[index].line)"
    case .newCookie: return ""
    case .wait(let index):
      guard scenario.stimuli.indices.contains(index),
        case .wait(let milliseconds) = scenario.stimuli[index]
      else { return "" }
      return String(milliseconds)
    case .repeatCount: return String(scenario.repeatCount)
    case .pause: return String(scenario.waitMilliseconds)
    }
  }

  /// The values worth offering.
  package var choices: [FieldChoice] {
    switch self {
    case .browser: BrowserProfile.allCases.map { FieldChoice($0.rawValue, $0.title) }
    default: []
    }
  }

  /// The scenario with another value in this field.
  package func applying(
    _ text: String, to scenario: Scenario
  ) throws(FieldProblem) -> Scenario {
    var scenario = scenario
    switch self {
    case .browser:
      guard let profile = BrowserProfile(rawValue: text) else {
        throw FieldProblem("There is no browser \"\(text)\".")
      }
      scenario.browser = profile
    case .page: scenario.move(to: try Page.parse(text))
    case .cookie(let index):
      guard scenario.cookies.indices.contains(index) else { break }
      if let cookie = try Self.cookie(text) {
        scenario.cookies[index] = cookie
      } else {
        scenario.cookies.remove(at: index)
      }
    case .newCookie:
      if let cookie = try Self.cookie(text) { scenario.cookies.append(cookie) }
    case .wait(let index):
      let milliseconds = try Self.number(text, from: 0)
      if scenario.stimuli.indices.contains(index) {
        scenario.stimuli[index] = .wait(milliseconds: milliseconds)
      }
    case .repeatCount: scenario.repeatCount = try Self.number(text, from: 1, to: 20)
    case .pause: scenario.waitMilliseconds = try Self.number(text, from: 0)
    }
    return scenario
  }

  private static func number(
    _ text: String, from least: Int, to most: Int = 1_000_000_000_000
  ) throws(FieldProblem) -> Int {
    guard let number = Int(text), (least...most).contains(number) else {
      throw FieldProblem("It is a whole number from \(least) to \(most).")
    }
    return number
  }

  /// Reads a cookie; nil when the text is empty.
  private static func cookie(_ text: String) throws(FieldProblem) -> StartingCookie? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let address = parts.first else { return nil }
    guard parts.count == 2, let url = WebURL(String(address)) else {
      throw FieldProblem("Write the address that sets it, a blank, and the Set-Cookie line.")
    }
    return StartingCookie(url: url, line: String(parts[1]))
  }
}

extension Scenario {
  /// Makes another page ask, in every request that asked from the old one.
  fileprivate mutating func move(to page: Page) {
    for index in stimuli.indices {
      guard case .request(var call) = stimuli[index], call.page == self.page else { continue }
      call.page = page
      stimuli[index] = .request(call)
    }
    self.page = page
  }
}
