/// Paths in the form in which URLs carry them.
extension PercentEncoding {
  /// The one form in which two paths that mean the same are equal, however a person writes them.
  ///
  /// What a URL cannot carry is percent-encoded, with capital letters; a query stays as it is.
  package static func canonicalPath(_ path: String) -> String {
    // Nearly every path is its own form.
    guard path.utf8.contains(where: { $0 == percent || EncodeSet.path.contains($0) }) else {
      return path
    }
    let end = path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.utf8.endIndex
    var bytes = Array(encode(path.utf8[..<end], .path).utf8)
    for index in bytes.indices.dropLast(2)
    where bytes[index] == percent && hexValue(bytes[index + 1]) != nil
      && hexValue(bytes[index + 2]) != nil
    {
      for digit in [index + 1, index + 2] { bytes[digit] = uppercased(bytes[digit]) }
    }
    return String(decoding: bytes, as: UTF8.self) + path[end...]
  }

  private static let percent = UInt8(ascii: "%")

  private static func uppercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) ? byte - 0x20 : byte
  }
}
