/// Inputs for a fuzz target as lines of text, so that a difference can be read.
///
/// What is no printable ASCII is written as `\n` or `\x1B`. Lines that begin with `#` say what an
/// input is about.
package enum CorpusFile {
  /// The inputs of a file.
  package static func inputs(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
      var input: [UInt8] = []
      var rest = line[...]
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\") else {
          input.append(byte)
          continue
        }
        switch rest.popFirst() {
        case UInt8(ascii: "n"): input.append(0x0A)
        case UInt8(ascii: "x"):
          input.append(UInt8(String(Substring(rest.prefix(2))), radix: 16) ?? 0)
          rest = rest.dropFirst(2)
        default: input.append(byte)
        }
      }
      return input
    }
  }

  /// A file with these inputs, shortest first; empty ones are left out.
  package static func text(_ inputs: [[UInt8]]) -> String {
    let sorted = Set(inputs).filter { !$0.isEmpty }.sorted {
      ($0.count, line($0)) < ($1.count, line($1))
    }
    return sorted.map { line($0) + "\n" }.joined()
  }

  private static func line(_ input: [UInt8]) -> String {
    var line = ""
    for (index, byte) in input.enumerated() {
      switch byte {
      case 0x0A: line += "\\n"
      case 0x5C: line += "\\x5C"
      // At the beginning of a line it would be a remark, and at its end nobody would see it.
      case 0x23 where index == 0: line += "\\x23"
      case 0x20 where index == input.count - 1: line += "\\x20"
      case 0x20..<0x7F: line.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        line += digits.utf8.count < 2 ? "\\x0\(digits)" : "\\x\(digits)"
      }
    }
    return line
  }
}
