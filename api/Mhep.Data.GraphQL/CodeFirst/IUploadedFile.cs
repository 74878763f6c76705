namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>A file sent with a request, the value of an <c>Upload</c>. The transport provides it.</summary>
public interface IUploadedFile
{
    /// <summary>The name the sender gave it; not to be trusted as a path.</summary>
    string FileName { get; }

    /// <summary>The media type the sender gave it, or null.</summary>
    string? ContentType { get; }

    /// <summary>Its size in bytes.</summary>
    long Length { get; }

    /// <summary>Opens it for reading from the start; the caller closes the stream.</summary>
    Stream OpenRead();
}
