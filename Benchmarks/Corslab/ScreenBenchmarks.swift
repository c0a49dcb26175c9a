import Benchmark
import Canvas
import Playground
import Simulation

/// What a person waits for after a key: the new state, and the frame that shows it.
func measureScreen() {
  for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
    let start = AppState(Cases.preflightedWithPolicy, size: size)

    Benchmark("frame: render at \(size.columns)×\(size.rows)") { _ in blackHole(render(start)) }

    Benchmark("frame: one step and its frame at \(size.columns)×\(size.rows)") { benchmark in
      var state = start
      benchmark.startMeasurement()
      _ = state.update(.keyPressed(.right))
      blackHole(render(state))
    }

    Benchmark("frame: one letter typed into a policy at \(size.columns)×\(size.rows)") {
      benchmark in
      var state = start.pressing([.character("3"), .character("e")])
      benchmark.startMeasurement()
      _ = state.update(.keyPressed(.character("x")))
      blackHole(render(state))
    }
  }

  Benchmark("frame: 5,000 letters that were waiting, typed into a policy") { benchmark in
    var state = AppState(Cases.preflightedWithPolicy).pressing([.character("3"), .character("e")])
    benchmark.startMeasurement()
    for _ in 0..<5000 { _ = state.take(.keyPressed(.character("x"))) }
    state.settle()
    blackHole(render(state))
  }
}

/// The same with a network log of 100,000 exchanges.
func measureLongLog() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 200)
  Benchmark("frame: one step in 100,000 exchanges", configuration: configuration) { benchmark in
    var state = LongLog.halfway
    benchmark.startMeasurement()
    _ = state.update(.keyPressed(.right))
    blackHole(render(state))
  }

  let start = AppState(Cases.longLog).pressing([.character("3"), .character("e")])
  Benchmark("frame: one letter typed before 100,000 requests", configuration: configuration) {
    benchmark in
    var state = start
    benchmark.startMeasurement()
    _ = state.update(.keyPressed(.character("x")))
    blackHole(render(state))
  }
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
    var state = self
    for key in keys {
      _ = state.update(.keyPressed(key))
      while state.timeline.isRunning { _ = state.update(.waited) }
    }
    return state
  }
}
