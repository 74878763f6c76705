using System.Buffers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>
/// Answers as the parts of a <c>multipart/mixed</c> body with the boundary "-". The delimiter is written right behind a
/// part, not before the next one: a client knows a part by the delimiter that ends it.
/// </summary>
internal static class MultipartMixed
{
    /// <summary>Begins the body.</summary>
    public static void Begin(IBufferWriter<byte> output) => output.Write("---"u8);

    /// <summary>Writes one answer.</summary>
    public static void WritePart(Action<PooledBuffer> writeJson, PooledBuffer output)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        writeJson(output);
        output.Write("\r\n---"u8);
    }

    /// <summary>Ends the body.</summary>
    public static void End(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
