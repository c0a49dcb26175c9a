import Foundation

/// Writes the files named on the command line as string literals into one Swift file.
///
/// Usage: `embed-lessons OUTPUT ROOT FILE…`
@main
enum EmbedLessonsTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { return }
    let root = arguments[2] + "/"
    var source = "/// The files under `lessons/`, by their path there.\n"
    source += "package let embeddedLessons: [(path: String, text: String)] = [\n"
    for path in arguments.dropFirst(3) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      source += "  (\(literal(name)), \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7f {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
