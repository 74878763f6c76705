using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads requests that bring files: the field <c>operations</c>, then <c>map</c>, then the files. Specification: GraphQL
/// multipart request. A file is an <see cref="UploadedFile"/> among the variables, gone when the request is answered.
/// </summary>
internal sealed class MultipartRequestReader(GraphQLHttpOptions options)
{
    private const string Operations = "operations";
    private const string Map = "map";

    private const int MaxBoundary = 128;

    /// <summary>Reads the form.</summary>
    /// <exception cref="RejectedRequestException">It is malformed, too large, or may come from a foreign page.</exception>
    public async ValueTask<RequestBatch> ReadAsync(HttpContext http, MediaTypeHeaderValue contentType)
    {
        if (options.MaxFiles == 0)
            throw RejectedRequestException.Unsupported("This server takes no files.");
        if (!PreflightHeader.IsIn(http.Request.Headers))
            throw Malformed(ErrorCodes.PreflightHeaderMissing, "A multipart request needs the header GraphQL-Preflight: 1.");
        if (http.Request.ContentLength > options.MaxRequestBytes)
            throw RejectedRequestException.TooLarge(options.MaxRequestBytes);
        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundary)
            throw Malformed(ErrorCodes.MultipartInvalid, "The multipart request names no usable boundary.");

        var inflated = RequestBody.Inflated(http.Request);
        try
        {
            using var body = new LimitedStream(inflated, options.MaxRequestBytes);
            return await ReadPartsAsync(http, new MultipartReader(boundary, body));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw Malformed(ErrorCodes.MultipartInvalid, "The multipart request cannot be read.");
        }
        finally
        {
            if (!ReferenceEquals(inflated, http.Request.Body))
                await inflated.DisposeAsync();
        }
    }

    private async ValueTask<RequestBatch> ReadPartsAsync(HttpContext http, MultipartReader parts)
    {
        RequestBatch? batch = null;
        UploadMap? map = null;
        var files = 0;
        while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            switch (NameOf(part))
            {
                case Operations when batch is null:
                    batch = await ReadOperationsAsync(http, part);
                    break;
                case Map when map is null:
                    if (batch is null)
                        throw Malformed(ErrorCodes.MultipartFieldsMisordered, "The field 'operations' must come before 'map'.");
                    map = await ReadMapAsync(http, part);
                    break;
                case { } name:
                    CheckFields(batch, map);
                    if (++files > options.MaxFiles)
                        throw Malformed(ErrorCodes.MultipartInvalid, FormattableString.Invariant($"At most {options.MaxFiles} files may be sent."));
                    map!.Place(name, await ReadFileAsync(http, part), batch!.Value);
                    break;
                default:
                    throw Malformed(ErrorCodes.MultipartInvalid, "A part of the multipart request has no name.");
            }
        }

        CheckFields(batch, map);
        if (map!.HasMissingFiles)
            throw Malformed(ErrorCodes.MultipartFileMissing, "The field 'map' names a file that was not sent.");
        return batch!.Value;
    }

    private async ValueTask<RequestBatch> ReadOperationsAsync(HttpContext http, MultipartSection part)
    {
        using var json = await ReadAllAsync(part.Body, http.RequestAborted);
        return JsonRequestReader.Read(json.Written.Span, options.MaxBatchSize);
    }

    private static async ValueTask<UploadMap> ReadMapAsync(HttpContext http, MultipartSection part)
    {
        using var json = await ReadAllAsync(part.Body, http.RequestAborted);
        return UploadMap.Parse(json.Written.Span);
    }

    private async ValueTask<UploadedFile> ReadFileAsync(HttpContext http, MultipartSection part)
    {
        var disposition = part.GetContentDispositionHeader();
        var name = disposition is { FileNameStar.HasValue: true } ? disposition.FileNameStar : disposition?.FileName ?? default;
        var file = await UploadedFile.ReceiveAsync(
            HeaderUtilities.RemoveQuotes(name).ToString(), part.ContentType, part.Body, options.MaxFileBytesInMemory, http.RequestAborted);
        http.Response.RegisterForDisposeAsync(file);
        return file;
    }

    private static async ValueTask<PooledBuffer> ReadAllAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new PooledBuffer(4 * 1024);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer.GetMemory(1024), cancellationToken)) > 0)
                buffer.Advance(read);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static string? NameOf(MultipartSection part) =>
        part.GetContentDispositionHeader()?.Name is { HasValue: true } name ? HeaderUtilities.RemoveQuotes(name).ToString() : null;

    private static void CheckFields(RequestBatch? batch, UploadMap? map)
    {
        if (batch is null)
            throw Malformed(ErrorCodes.MultipartOperationsMissing, "The multipart request has no field 'operations'.");
        if (map is null)
            throw Malformed(ErrorCodes.MultipartMapMissing, "The multipart request has no field 'map'.");
    }

    private static RejectedRequestException Malformed(string code, string message) => RejectedRequestException.Malformed(code, message);
}
