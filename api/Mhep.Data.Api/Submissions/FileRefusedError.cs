using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Submissions;

/// <summary>The file is no workbook, is encrypted, or breaks a limit on size, depth or ratio; nothing of it was read.</summary>
/// <param name="Message">What is the matter and what to do, in plain words.</param>
/// <param name="Code">Stable code, 'file-password-protected'; docs/findings.md lists them all.</param>
public sealed record FileRefusedError(string Message, string Code) : IMutationError;
