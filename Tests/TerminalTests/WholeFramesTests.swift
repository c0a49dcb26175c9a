import Foundation
import Testing

@testable import Terminal

@Suite @MainActor struct WholeFramesTests {
  private func write(_ text: String, to descriptor: Int32) {
    Array(text.utf8).withUnsafeBytes { writeAll($0[...], to: descriptor) }
  }

  @Test func holdsBackWhatIsWrittenAndNothingElse() throws {
    let pipe = Pipe()
    let place = pipe.fileHandleForWriting.fileDescriptor
    var frames = try #require(WholeFrames(inPlaceOf: place))
    let terminal = frames.terminal
    for (parts, urgent) in [
      (["a long ", "frame"], "!"), (["short"], ""), ([], "?"), (["last"], ""),
    ] {
      frames.collect {
        for part in parts { write(part, to: place) }
        // As the guard does when the program ends there.
        write(urgent, to: terminal)
      }
      write(".", to: place)
    }
    frames.end()
    try pipe.fileHandleForWriting.close()
    let sent = try pipe.fileHandleForReading.readToEnd() ?? Data()
    #expect(String(decoding: sent, as: UTF8.self) == "!a long frame.short.?.last.")
  }
}
