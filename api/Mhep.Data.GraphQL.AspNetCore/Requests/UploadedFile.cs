using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// A file that came with a request. A small one lies in memory, a larger one in a temporary file of this user's own, which
/// is gone with the request. It may be opened several times at once.
/// </summary>
internal sealed class UploadedFile : IUploadedFile, IAsyncDisposable
{
    private const int InitialBuffer = 64 * 1024;

    private readonly byte[] _inMemory;
    private readonly FileStream? _onDisk;

    private UploadedFile(string fileName, string? contentType, byte[] inMemory, FileStream? onDisk)
    {
        FileName = fileName;
        ContentType = contentType;
        _inMemory = inMemory;
        _onDisk = onDisk;
    }

    /// <inheritdoc/>
    public string FileName { get; }

    /// <inheritdoc/>
    public string? ContentType { get; }

    /// <inheritdoc/>
    public long Length => _onDisk?.Length ?? _inMemory.Length;

    /// <inheritdoc/>
    public Stream OpenRead() => _onDisk is null
        ? new MemoryStream(_inMemory, writable: false)
        : new FileStream(_onDisk.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);

    /// <summary>Gives up the memory or the temporary file.</summary>
    public ValueTask DisposeAsync() => _onDisk?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Takes a file from a request's body; one of <paramref name="memoryLimit"/> bytes or more lies in a temporary file.</summary>
    public static async ValueTask<UploadedFile> ReceiveAsync(
        string fileName, string? contentType, Stream body, int memoryLimit, CancellationToken cancellationToken)
    {
        using var start = new PooledBuffer(Math.Min(memoryLimit, InitialBuffer));
        int read;
        while ((read = await body.ReadAsync(start.GetMemory(), cancellationToken)) > 0)
        {
            start.Advance(read);
            if (start.Length >= memoryLimit)
                return new UploadedFile(fileName, contentType, [], await StoreAsync(start.Written, body, cancellationToken));
        }

        return new UploadedFile(fileName, contentType, start.Written.ToArray(), null);
    }

    private static async ValueTask<FileStream> StoreAsync(ReadOnlyMemory<byte> start, Stream rest, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"upload-{Guid.NewGuid():N}"), options);
        try
        {
            await file.WriteAsync(start, cancellationToken);
            await rest.CopyToAsync(file, cancellationToken);
            await file.FlushAsync(cancellationToken);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
