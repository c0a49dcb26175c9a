package import Canvas

extension Role {
  /// The letter that stands for it in golden files; no two roles share one.
  package var code: Character {
    switch self {
    case .ordinary: "."
    case .allowed: "a"
    case .blocked: "x"
    case .refusal: "X"
    case .undecided: "u"
    case .asked: "q"
    case .inFlight: "f"
    case .warning: "w"
    case .cached: "r"
    case .changed: "c"
    case .deciding: "d"
    case .headerName: "n"
    case .headerValue: "v"
    case .muted: "m"
    case .hint: "h"
    case .keycap: "k"
    case .link: "l"
    case .heading: "g"
    case .title: "t"
    case .border: "b"
    case .focusBorder: "B"
    case .selection: "s"
    case .input: "i"
    }
  }
}

extension Emphasis {
  /// The character that stands for it in golden files: `.` for none, else a hexadecimal digit.
  package var code: Character {
    rawValue == 0 ? "." : Character(String(rawValue & 15, radix: 16))
  }
}
