/// What somebody likes, whatever is being played.
package struct Settings: Hashable, Sendable {
  package var keymap: Keymap
  package var motion: Motion
  package var speed: PlaySpeed

  /// What most people like.
  package init(
    keymap: Keymap = .standard, motion: Motion = .full, speed: PlaySpeed = .normal
  ) {
    self.keymap = keymap
    self.motion = motion
    self.speed = speed
  }
}

/// How much may move on the screen by itself.
package enum Motion: String, CaseIterable, Hashable, Sendable {
  /// Playing takes one step after the other.
  case full

  /// Nothing moves unless a key is pressed; playing jumps from exchange to exchange.
  case reduced
}

/// How fast steps follow each other while the run plays.
package enum PlaySpeed: String, CaseIterable, Hashable, Sendable {
  case slow
  case normal
  case fast
  case rapid

  /// The time from one step to the next.
  package var milliseconds: Int {
    switch self {
    case .slow: 1800
    case .normal: 900
    case .fast: 350
    case .rapid: 120
    }
  }

  /// The time from one step to the next, in words.
  package var text: String { "\(milliseconds / 1000).\(milliseconds % 1000 / 100) seconds" }

  /// The next higher speed, nil at the highest.
  package var faster: PlaySpeed? { neighbour(1) }

  /// The next lower speed, nil at the lowest.
  package var slower: PlaySpeed? { neighbour(-1) }

  private func neighbour(_ distance: Int) -> PlaySpeed? {
    let all = Self.allCases
    return all.firstIndex(of: self).map { $0 + distance }.flatMap {
      all.indices.contains($0) ? all[$0] : nil
    }
  }
}
