import ArgumentParser
import Escaping

// How commands end before their time.

nonisolated extension ExitCode {
  /// What ends a command with a status.
  init(_ status: ExitStatus) {
    self.init(status.rawValue)
  }
}

nonisolated extension ExitStatus {
  /// Says why a command ends, and gives what ends it.
  func ending(_ complaint: VisibleText) -> ExitCode {
    OutputStream.errors.write(lines: [complaint])
    return ExitCode(self)
  }
}

nonisolated extension InputFile {
  /// Everything that is in the file; ends the command, with a message, when it cannot be read.
  func bytesOrExit() throws -> [UInt8] {
    do throws(SystemError) {
      return try bytes()
    } catch {
      throw ExitStatus.inputOutput.ending("\(name): \(error.message)")
    }
  }
}
