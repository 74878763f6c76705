using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>The whole body of a request, inflated, in pooled memory.</summary>
internal readonly struct RequestBody : IDisposable
{
    // A larger announcement is believed once its bytes arrive: a header alone must not take memory.
    private const int FirstBlock = 16 * 1024;
    private readonly byte[] _block;
    private readonly int _length;

    private RequestBody(byte[] block, int length)
    {
        _block = block;
        _length = length;
    }

    /// <summary>The bytes; valid until disposed.</summary>
    public ReadOnlySpan<byte> Bytes => _block.AsSpan(0, _length);

    /// <summary>Reads the body to its end.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">Most bytes, counted while they are inflated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RejectedRequestException">It is too large, or compressed in a way not understood.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            throw RejectedRequestException.TooLarge(limit);
        var inflated = Inflated(request);
        try
        {
            return await ReadAsync(inflated, request.ContentLength, limit, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw RejectedRequestException.Malformed(Errors.ErrorCodes.BadRequest, "The compressed request cannot be read.");
        }
        catch (BadHttpRequestException fault)
        {
            // The server's own limit may be lower than ours.
            if (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
                throw RejectedRequestException.TooLarge(limit);
            throw new RejectedRequestException(
                fault.StatusCode,
                new Errors.GraphQLError("The request's body cannot be read.").WithCode(Errors.ErrorCodes.BadRequest));
        }
        catch (IOException)
        {
            // The connection is lost, and nobody hears; or the server could not make sense of the body, as of a part with an impossible length.
            throw RejectedRequestException.Malformed(Errors.ErrorCodes.BadRequest, "The request's body cannot be read.");
        }
        finally
        {
            if (!ReferenceEquals(inflated, request.Body))
                await inflated.DisposeAsync();
        }
    }

    /// <summary>The body as it was before it was compressed.</summary>
    /// <exception cref="RejectedRequestException">It is compressed in a way not understood.</exception>
    public static Stream Inflated(HttpRequest request)
    {
        var encoding = request.Headers[HeaderNames.ContentEncoding].ToString();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return request.Body;
        if (encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
            return new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
        throw RejectedRequestException.Unsupported("The request's body may be compressed with gzip only.");
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_block is { Length: > 0 })
            ArrayPool<byte>.Shared.Return(_block);
    }

    private static async ValueTask<RequestBody> ReadAsync(Stream body, long? expected, long limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the read that finds the end needs no larger block.
        var block = ArrayPool<byte>.Shared.Rent((int)Math.Min((expected ?? FirstBlock) + 1, FirstBlock));
        var length = 0;
        try
        {
            int read;
            while ((read = await body.ReadAsync(block.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > limit)
                    throw RejectedRequestException.TooLarge(limit);
                if (length == block.Length)
                    block = Grown(block);
            }

            return new RequestBody(block, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(block);
            throw;
        }
    }

    private static byte[] Grown(byte[] block)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(block.Length * 2));
        block.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(block);
        return larger;
    }
}
