#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes bytes to a descriptor, all of them unless its other end goes away.
func writeAll(_ bytes: Slice<UnsafeRawBufferPointer>, to descriptor: Int32) {
  var rest = bytes
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = write(descriptor, part.baseAddress, part.count)
    if count < 0, errno == EINTR { continue }
    if count < 0, errno == EAGAIN {
      var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&room, 1, -1)
      continue
    }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
