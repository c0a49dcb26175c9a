#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The variables that the program was started with.
nonisolated enum Environment {
  /// The value of a variable, nil where it is not set.
  static func variable(_ name: String) -> String? {
    getenv(name).map { FileName.text($0) }
  }

  /// The value of a variable, nil where it is not set or says nothing.
  static func text(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
