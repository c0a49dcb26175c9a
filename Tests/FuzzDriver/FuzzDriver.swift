import CFuzzer
import Foundation
import FuzzLaws

/// The program that `scripts/fuzz` starts.
///
/// - `pack FOLDER` prints the inputs in a folder as one file of lines, `unpack FILE… FOLDER` does
///   the opposite.
/// - Anything else is for libFuzzer, which looks for inputs that break the laws of the target in
///   `$FUZZ_TARGET`.
@main enum FuzzDriver {
  private static let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"]
    .flatMap(FuzzTarget.init)

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "pack" where arguments.count == 2: try pack(URL(fileURLWithPath: arguments[1]))
    case "unpack" where arguments.count > 2:
      try unpack(
        arguments[1...].dropLast(), into: URL(fileURLWithPath: arguments[arguments.count - 1]))
    default: fuzz()
    }
  }

  private static func pack(_ folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    print(CorpusFile.text(try files.map { Array(try Data(contentsOf: $0)) }), terminator: "")
  }

  private static func unpack(_ files: some Sequence<String>, into folder: URL) throws {
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      for (number, input) in CorpusFile.inputs(text).enumerated() {
        try Data(input).write(to: folder.appending(path: "\(name)-\(number)"))
      }
    }
  }

  private static func fuzz() {
    guard target != nil else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      tell("FUZZ_TARGET must be one of \(names).")
      exit(2)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = LLVMFuzzerRunDriver(&count, &arguments) { FuzzDriver.check($0, $1) }
    exit(status)
  }

  private static func check(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    do {
      try target?.check(Array(UnsafeBufferPointer(start: data, count: size)))
    } catch {
      tell("broken law: \(error)")
      abort()
    }
    return 0
  }

  private static func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
