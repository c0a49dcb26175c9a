/// Something that only the outside world can do.
package enum Outbound: Hashable, Sendable {
  case quit
  case suspend
  case redraw
  case captureMouse(Bool)

  /// Let a person edit a text in a program of their own; what comes back is
  /// ``Action/policyEdited(_:)``.
  case edit(String)

  /// Put a text on the clipboard, or say ``Action/notCopied(_:)``.
  case copy(Clip)

  /// Something is to be done with a file; what comes back is ``Action/file(_:)``.
  case file(FileRequest)
}
