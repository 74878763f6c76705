using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>Compresses whole answers for clients that accept it. Specification: RFC 9110, 12.5.3.</summary>
internal static class ContentCoding
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    // A middle way: higher levels take far longer to save little more of JSON.
    private const int BrotliQuality = 4;
    private const int BrotliWindow = 20;

    /// <summary>The coding a client likes best, Brotli among equals; null where it wants the bytes as they are.</summary>
    public static string? Choose(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || !StringWithQualityHeaderValue.TryParseList([.. acceptEncoding.OfType<string>()], out var accepted))
            return null;
        var brotli = QualityOf(Brotli, accepted);
        var gzip = QualityOf(Gzip, accepted);
        if (brotli == 0 && gzip == 0)
            return null;
        return brotli >= gzip ? Brotli : Gzip;
    }

    /// <summary>Compresses.</summary>
    /// <param name="plain">The answer.</param>
    /// <param name="coding">What <see cref="Choose"/> gave.</param>
    /// <returns>The compressed answer, to be disposed.</returns>
    public static PooledBuffer Compress(ReadOnlyMemory<byte> plain, string coding)
    {
        if (coding == Gzip)
            return CompressGzip(plain);
        var compressed = new PooledBuffer(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        if (!BrotliEncoder.TryCompress(plain.Span, compressed.GetSpan(), out var written, BrotliQuality, BrotliWindow))
            throw new System.Diagnostics.UnreachableException("The encoder's own bound was too small.");
        compressed.Advance(written);
        return compressed;
    }

    private static PooledBuffer CompressGzip(ReadOnlyMemory<byte> plain)
    {
        var compressed = new PooledBuffer(plain.Length / 2);
        using var target = new BufferStream(compressed);
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain.Span);
        return compressed;
    }

    private static double QualityOf(string coding, IList<StringWithQualityHeaderValue> accepted)
    {
        double? any = null;
        foreach (var item in accepted)
        {
            if (item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return item.Quality ?? 1;
            if (item.Value == "*")
                any = item.Quality ?? 1;
        }

        return any ?? 0;
    }
}
