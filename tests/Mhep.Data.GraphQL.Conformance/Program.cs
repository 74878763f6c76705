using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.Conformance;
using Mhep.Data.GraphQL.Conformance.Proofs;

const string Usage = "Usage: Mhep.Data.GraphQL.Conformance FILE... | --serve | --full [--minutes N] [--seed N]";
switch (args)
{
    case []:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    case ["--full", .. var rest]:
        if (FullRunOptions.Parse(rest) is not { } options)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        return await FullRun.RunAsync(Proof.All, options.Time, options.Seed, Console.Out) ? 0 : 1;
    case ["--serve"]:
        Console.InputEncoding = Encoding.UTF8;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        await ReferenceServer.RunAsync(Console.In, Console.Out);
        return 0;
}

var passed = 0;
var failed = 0;
foreach (var file in args)
{
    try
    {
        foreach (var result in CaseFile.Replay(file))
        {
            passed += result.Failure is null ? 1 : 0;
            failed += result.Failure is null ? 0 : 1;
            if (result.Failure is not null)
            {
                Console.WriteLine($"{Path.GetFileName(file)} {result.Id}: {result.Failure}");
            }
        }
    }
    catch (Exception fault) when (fault is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"{file} cannot be replayed: {fault.Message}");
        failed++;
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
