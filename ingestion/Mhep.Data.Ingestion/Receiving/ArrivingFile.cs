using System.Security.Cryptography;
using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>What is known of a file before it is opened.</summary>
/// <param name="Name">Without its folder, identifying values masked.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record ArrivingFile(string Name, string Sha256, long Bytes)
{
    /// <summary>Looks at a file from outside; its bytes are read once.</summary>
    public static async Task<ArrivingFile> LookAtAsync(WorkbookFile file, CancellationToken cancellationToken)
    {
        var name = file.FileName;
        file.Content.Position = 0;
        return new ArrivingFile(
            PersonalDataScreen.Masked(name, "(masked)" + Path.GetExtension(name)),
            Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Content, cancellationToken)),
            file.Content.Length);
    }
}
