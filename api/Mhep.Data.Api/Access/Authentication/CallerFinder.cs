using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Access.Tokens;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Finds out who asks, from what a request shows, and counts what was refused.</summary>
internal sealed class CallerFinder(AccessOptions options, KeyRegister keys, TokenReader tokens, AgreementRegister agreements, TimeProvider time)
{
    private static readonly Caller AtThisMachine = Caller.Programme("This machine");

    private readonly FailedAttempts _failed = new(time, options.MostFailedAttempts);
    private readonly Caller? _unknown = options.UnknownCaller is { } role ? new Caller { Name = "Anyone", Role = role } : null;

    /// <summary>Who asks.</summary>
    /// <param name="http">The request.</param>
    /// <param name="authorization">Value of an Authorization header, from wherever it came; null or empty where nothing was shown.</param>
    public async ValueTask<CallerAnswer> FindAsync(HttpContext http, string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization)) return OfNobody(http);
        var credentials = Credentials.Read(authorization);
        var address = http.Connection.RemoteIpAddress;
        if (_failed.WaitFor(address, credentials.Key?.Id) is { } wait) return new CallerAnswer(Refusal.TooManyAttempts(wait));
        if (credentials.Key is { } key && await keys.FindAsync(key) is { } holder)
        {
            _failed.Accepted(address, key.Id);
            return new CallerAnswer(await agreements.CompleteAsync(holder));
        }

        if (credentials.Token is { } token)
        {
            var answer = await tokens.FindAsync(token);
            if (answer.Caller is { } known) return new CallerAnswer(await agreements.CompleteAsync(known));
            _failed.Refused(address, keyId: null);
            return answer;
        }

        _failed.Refused(address, credentials.Key?.Id);
        return new CallerAnswer(Refusal.NotAccepted, credentials.Key?.Id);
    }

    private CallerAnswer OfNobody(HttpContext http)
    {
        if (options.LoopbackIsProgramme && LoopbackCaller.Made(http)) return new CallerAnswer(AtThisMachine);
        return _unknown is { } caller ? new CallerAnswer(caller) : new CallerAnswer(Refusal.NoCredentials);
    }
}
