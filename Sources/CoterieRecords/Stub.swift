public enum CSLJSONWriter { public static func bytes(of w: [(Record, [Record.Source])]) -> [UInt8] { [] } }
