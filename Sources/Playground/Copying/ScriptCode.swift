import Browser
import Canvas
import Model
import Reports
import Simulation

/// What a script asks for, as code that can be pasted and does the same.
struct ScriptCode {
  /// The code, or a comment in its language on why there is none.
  let text: String

  init(_ call: ScriptCall) {
    let listing = ScriptListing(call, width: .max, glyphs: .unicode)
    switch call.client {
    case .fetch, .beacon, .java: text = listing.text
    case .xmlHttpRequest: text = "const " + listing.text
    case .image, .script:
      text = listing.unwritable.map { "<!-- \(Self.refusal($0)) -->" } ?? listing.text
    case .form: text = Self.form(call)
    case .font:
      // A font is only fetched where it is used.
      text =
        listing.unwritable.map { "/* \(Self.refusal($0)) */" }
        ?? listing.text + "\n:root { font-family: F }"
    case .curl: text = CurlReport.command(call)
    }
  }

  private static func refusal(_ cause: UnwritableScalar) -> String {
    "No code: this language has no way to write \(cause.name)."
  }

  /// A form that sends itself.
  private static func form(_ call: ScriptCall) -> String {
    do throws(UnwritableScalar) {
      var lines = ["<form action=\(try HTMLQuoting.quoted(call.url))"]
      if call.effectiveMethod == "POST" {
        let type = try HTMLQuoting.quoted(call.formEncoding.rawValue)
        lines += ["  method=\"post\"", "  enctype=\(type)>"]
      } else {
        lines.append("  method=\"get\">")
      }
      for field in FormField.fields(in: call.body ?? "") {
        let (name, value) = (
          try HTMLQuoting.quoted(field.name), try HTMLQuoting.quoted(field.value)
        )
        lines.append("  <input type=\"hidden\" name=\(name) value=\(value)>")
      }
      // A field called submit would hide the form's own method.
      lines += [
        "</form>", "<script>", "  HTMLFormElement.prototype.submit.call(",
        "    document.currentScript.previousElementSibling)", "</script>",
      ]
      return lines.joined(separator: "\n")
    } catch {
      return "<!-- \(refusal(error)) -->"
    }
  }
}

extension ScriptListing {
  /// The code line by line.
  fileprivate var text: String {
    lines.map { line in line.map(\.text.text).joined() }.joined(separator: "\n")
  }
}
