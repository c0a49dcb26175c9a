import Benchmark
import Canvas
import Playground
import Simulation

/// What a person waits for after a key: the new state, and the frame that shows it.
func measureScreen() {
  for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
    let start = AppState(Cases.preflightedWithPolicy, size: size)

    Benchmark("frame: render at \(size.columns)×\(size.rows)") { _ in
      blackHole(Screenful(start).picture)
    }

    measureKey(.right, "one step and its frame at \(size.columns)×\(size.rows)", in: start)
    measureKey(
      .character("x"), "one letter typed into a policy at \(size.columns)×\(size.rows)",
      in: start.pressing([.character("3"), .character("e")]))
  }

  Benchmark("frame: 5,000 letters that were waiting, typed into a policy") { benchmark in
    var session = Session(
      AppState(Cases.preflightedWithPolicy).pressing([.character("3"), .character("e")]))
    benchmark.startMeasurement()
    for _ in 0..<5000 { _ = session.take(.keyPressed(.character("x"))) }
    blackHole(session.screenful().picture)
  }
}

/// The time that a key takes, with the screen before it already laid out, as the program has it.
private func measureKey(
  _ key: Key, _ name: String, in state: AppState,
  _ configuration: Benchmark.Configuration = Benchmark.defaultConfiguration
) {
  Benchmark("frame: \(name)", configuration: configuration) { benchmark in
    var session = Session(state)
    _ = session.screenful()
    benchmark.startMeasurement()
    _ = session.take(.keyPressed(key))
    blackHole(session.screenful().picture)
  }
}

/// The same with a network log of 100,000 exchanges.
func measureLongLog() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 200)
  measureKey(.right, "one step in 100,000 exchanges", in: LongLog.halfway, configuration)
  measureKey(
    .character("x"), "one letter typed before 100,000 requests",
    in: AppState(Cases.longLog).pressing([.character("3"), .character("e")]), configuration)
}

/// Made when somebody asks for it, because the run takes a second.
private enum LongLog {
  static let halfway: AppState = {
    let state = AppState(Cases.longLog, size: Size(columns: 120, rows: 40))
    return state.pressing([.end] + Array(repeating: .left, count: 100))
  }()
}

extension AppState {
  /// The state after keys.
  fileprivate func pressing(_ keys: [Key]) -> AppState {
    var session = Session(self)
    for key in keys {
      _ = session.take(.keyPressed(key))
      while session.state.timeline.isRunning { _ = session.take(.waited) }
    }
    return session.state
  }
}
