/// Text in which everything can be seen, so that any terminal may show it.
///
/// It is made of literals, of other such text, and of text from outside, which is escaped on its
/// way in. So whatever takes nothing else cannot be handed raw text. Line breaks stand only where
/// the program itself has put them.
package struct VisibleText: Hashable, Sendable {
  /// The text, to be measured or put into something that is escaped in its own way.
  package private(set) var text: String

  /// The text on one line: line breaks are escaped like everything else that nobody sees.
  package init(_ text: String) {
    self.text = text.escaped(keepingLineBreaks: false)
  }

  /// The text of several lines, of which the program itself has set the breaks.
  package init(lines text: String) {
    self.text = text.escaped(keepingLineBreaks: true)
  }

  package init() {
    text = ""
  }

  package var isEmpty: Bool { text.isEmpty }

  package static func + (left: VisibleText, right: VisibleText) -> VisibleText {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout VisibleText, right: VisibleText) {
    left.text += right.text
  }
}

extension VisibleText: CustomStringConvertible {
  package var description: String { text }
}

extension VisibleText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(lines: value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.result
  }

  /// Joins the parts of a literal, and escapes those that are not visible text themselves.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var result = VisibleText()

    package init(literalCapacity: Int, interpolationCount: Int) {
      result.text.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) {
      result += VisibleText(lines: literal)
    }

    package mutating func appendInterpolation(_ part: VisibleText) {
      result += part
    }

    package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
      result += VisibleText(part.description)
    }
  }
}

extension Sequence<VisibleText> {
  /// The texts one after the other, with the same text between each two.
  package func joined(separator: VisibleText = "") -> VisibleText {
    var sum = VisibleText()
    for (position, text) in enumerated() {
      if position > 0 { sum += separator }
      sum += text
    }
    return sum
  }
}

extension String {
  /// The text with every character escaped that nobody sees.
  fileprivate func escaped(keepingLineBreaks: Bool) -> String {
    var text = self
    let isPlain = text.withUTF8 { bytes in
      bytes.allSatisfy {
        (0x20..<0x7F).contains($0) || (keepingLineBreaks && $0 == UInt8(ascii: "\n"))
      }
    }
    if isPlain { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isUnseen, !(keepingLineBreaks && scalar == "\n") {
        result += scalar.escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
