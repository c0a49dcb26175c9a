import Browser
import Canvas
import Model
import Simulation

/// What the browser remembers from one request to the next.
extension BrowserPane {
  /// The preflight cache and the cookie jar.
  mutating func addMemory() {
    let clock = scene.world.clock
    let permissions = scene.world.browser.preflightCache.live(at: clock)
    let cookies = scene.world.browser.cookies.cookies.filter { !$0.isExpired(at: clock) }
    if isCompact {
      let text =
        permissions.isEmpty
        ? StyledText("(empty)", .muted)
        : StyledText("\(scene.glyphs.cached) \(permissions.count) permissions", .cached)
      content.addField("cache", text, nil, column: 8)
      return
    }
    content.addHeading("preflight cache")
    if permissions.isEmpty { content.add(StyledText("  (empty)", .muted)) }
    for entry in permissions {
      let left = "\(max(0, entry.expires.milliseconds - clock.milliseconds) / 1000) s"
      let text =
        StyledText("  \(scene.glyphs.cached) ", .cached)
        + StyledText(entry.key.permission.text.padded(to: 14) + " ")
        + StyledText(left.padded(to: 7) + entry.key.url.pathAndQuery, .muted)
      content.add(text.truncated(to: content.width, glyphs: scene.glyphs))
    }
    content.addHeading("cookies")
    if cookies.isEmpty { content.add(StyledText("  (none)", .muted)) }
    for cookie in cookies {
      content.add(
        StyledText("  \(cookie.name)=\(cookie.value)")
          + StyledText("  \(cookie.domain)", .muted))
    }
  }
}

extension PreflightCache.Entry.Permission {
  fileprivate var text: String {
    switch self {
    case .method(let method): method
    case .header(let name): name
    }
  }
}
