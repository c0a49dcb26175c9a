import Foundation

/// Programs that tests start.
package enum Executables {
  /// The `corslab` of this build.
  package static let corslab = folder + "/corslab"

  /// The folder in which the programs of this build lie.
  package static var folder: String { builtProducts.path }

  /// Whether a program of this name can be found by the shell.
  package static func has(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// The folder in which the test bundle and the programs lie side by side.
  private static var builtProducts: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }
}
