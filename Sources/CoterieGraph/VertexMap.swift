/// One value per vertex, in vertex order. It exists so that a score is not taken for some other array.
public struct VertexMap<Value: Sendable>: Sendable, RandomAccessCollection {
  public var values: [Value]

  @inlinable public init(_ values: [Value]) { self.values = values }

  @inlinable public init(repeating value: Value, count: Int) {
    values = [Value](repeating: value, count: count)
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { values.count }

  @inlinable public subscript(vertex: Int) -> Value {
    get { values[vertex] }
    set { values[vertex] = newValue }
  }
}

extension VertexMap: Equatable where Value: Equatable {}
