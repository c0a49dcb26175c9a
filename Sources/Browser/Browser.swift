package import Model

/// A browser, or another client: it runs what scripts ask for and remembers what it learned.
package struct Browser {
  package let profile: BrowserProfile
  package private(set) var state: BrowserState

  package init(profile: BrowserProfile, state: BrowserState = BrowserState()) {
    self.profile = profile
    self.state = state
  }

  /// Runs one call to its end and tells what the script got.
  package mutating func run(_ call: ScriptCall, host: any BrowserHost) -> Outcome {
    // The state moves into the run and back: a copy would grow with all that is remembered.
    var moved = BrowserState()
    swap(&state, &moved)
    var fetching = Fetching(profile: profile, state: consume moved, host: host)
    let outcome =
      switch call.client {
      case .fetch: fetching.fetchMethod(call)
      case .xmlHttpRequest: fetching.xmlHttpRequest(call)
      case .image: fetching.imageElement(call)
      case .script: fetching.scriptElement(call)
      case .font: fetching.fontFace(call)
      case .form: fetching.submitForm(call)
      case .beacon: fetching.sendBeacon(call)
      case .curl: fetching.nonBrowserClient(call)
      case .java(let parameters): fetching.javaClient(call, parameters)
      }
    state = fetching.state
    return outcome
  }

  /// Changes the state from outside, as when a person clears a cache.
  package mutating func apply(_ effect: BrowserEffect, at now: Instant) {
    state.apply(effect, at: now)
  }
}
