using System.Buffers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>
/// Answers as server-sent events, in the manner of graphql-sse's distinct connections. The JSON of a result holds no line
/// breaks, so that one line of data is enough.
/// </summary>
internal static class EventStream
{
    /// <summary>Writes one answer.</summary>
    public static void WriteNext(Action<PooledBuffer> writeJson, PooledBuffer output)
    {
        output.Write("event: next\ndata: "u8);
        writeJson(output);
        output.Write("\n\n"u8);
    }

    /// <summary>Says that no answer follows.</summary>
    public static void WriteComplete(IBufferWriter<byte> output) => output.Write("event: complete\ndata: \n\n"u8);

    /// <summary>Says that the connection lives, by a comment.</summary>
    public static void WriteKeepAlive(IBufferWriter<byte> output) => output.Write(":\n\n"u8);
}
