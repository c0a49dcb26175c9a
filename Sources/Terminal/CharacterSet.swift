#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The characters that the terminal can show, as far as the environment tells.
nonisolated enum CharacterSet {
  /// Takes over what the environment's locale says.
  ///
  /// A small system may lack the locale that it is asked for. If its name ends in UTF-8, the
  /// terminal speaks that all the same.
  static func adopt() {
    if setlocale(LC_CTYPE, "") == nil {
      setlocale(LC_CTYPE, isUTF8(requestedLocale) ? "C.UTF-8" : "C")
    }
  }

  /// Whether the locale, and so the terminal, speaks UTF-8.
  static var isUnicode: Bool {
    nl_langinfo(nl_item(CODESET)).map { isUTF8(String(cString: $0)) } ?? false
  }

  /// The locale's name: the first of these variables that says anything.
  private static var requestedLocale: String {
    let variables: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let values = variables.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }
    return values.first { !$0.isEmpty } ?? ""
  }

  private static func isUTF8(_ name: String) -> Bool {
    name.uppercased().filter { $0 != "-" }.hasSuffix("UTF8")
  }
}
