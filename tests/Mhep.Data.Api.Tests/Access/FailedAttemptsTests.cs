using System.Net;
using Mhep.Data.Api.Access.Authentication;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Refused credentials are limited by address and by key, and nobody is locked out by what somebody else does somewhere else.</summary>
public sealed class FailedAttemptsTests
{
    private const int Most = 20;

    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress There = IPAddress.Parse("198.51.100.1");

    private readonly Clock _clock = new();
    private readonly FailedAttempts _failed;

    public FailedAttemptsTests() => _failed = new FailedAttempts(_clock, Most);

    [Fact]
    public void An_address_with_too_many_refusals_waits_until_the_minute_is_over()
    {
        for (var number = 0; number < Most; number++)
        {
            Assert.Null(_failed.WaitFor(There, $"key{number}"));
            _failed.Refused(There, $"key{number}");
        }

        Assert.InRange(_failed.WaitFor(There, "another")!.Value, TimeSpan.FromSeconds(1), FailedAttempts.Window);
        Assert.NotNull(_failed.WaitFor(There, keyId: null));
        Assert.Null(_failed.WaitFor(Here, "another"));
        _clock.Now += FailedAttempts.Window;
        Assert.Null(_failed.WaitFor(There, "another"));
    }

    [Fact]
    public void A_key_that_is_tried_in_vain_elsewhere_is_looked_at_where_it_was_not_refused()
    {
        for (var number = 0; number < 100; number++) _failed.Refused(IPAddress.Parse($"198.51.100.{number}"), "good");

        Assert.Null(_failed.WaitFor(Here, "good"));
    }

    [Fact]
    public void A_key_with_too_many_refusals_waits_wherever_it_was_refused_once()
    {
        for (var number = 0; number < Most; number++) _failed.Refused(IPAddress.Parse($"198.51.100.{number}"), "tried");

        Assert.NotNull(_failed.WaitFor(IPAddress.Parse("198.51.100.7"), "tried"));
        Assert.Null(_failed.WaitFor(IPAddress.Parse("198.51.100.7"), "another"));
    }

    [Fact]
    public void A_key_that_was_accepted_at_an_address_goes_on_there_whatever_else_is_refused_there_and_elsewhere()
    {
        _failed.Accepted(Here, "good");
        for (var number = 0; number < 100; number++)
        {
            _failed.Refused(Here, $"wrong{number}");
            _failed.Refused(There, "good");
        }

        _failed.Refused(Here, "good"); // A slip of the hand.
        Assert.Null(_failed.WaitFor(Here, "good"));
        Assert.NotNull(_failed.WaitFor(Here, "new here"));
    }

    [Fact]
    public void A_key_that_is_refused_too_often_where_it_was_accepted_waits_there_alone()
    {
        _failed.Accepted(Here, "good");
        for (var number = 0; number < Most; number++) _failed.Refused(Here, "good");

        Assert.NotNull(_failed.WaitFor(Here, "good"));
        Assert.Null(_failed.WaitFor(There, "good"));
    }

    [Fact]
    public void The_addresses_of_one_network_count_as_one_and_so_does_an_address_in_either_writing()
    {
        for (var number = 1; number <= Most; number++) _failed.Refused(IPAddress.Parse($"2001:db8::{number:x}"), $"key{number}");
        for (var number = 0; number < Most; number++) _failed.Refused(There.MapToIPv6(), $"key{number}");

        Assert.NotNull(_failed.WaitFor(IPAddress.Parse("2001:db8::ffff"), "another"));
        Assert.Null(_failed.WaitFor(IPAddress.Parse("2001:db8:0:1::1"), "another"));
        Assert.NotNull(_failed.WaitFor(There, "another"));
    }

    [Fact]
    public void A_flood_of_addresses_and_keys_locks_nobody_out()
    {
        for (var number = 0; number < 120_000; number++) _failed.Refused(new IPAddress(number + 0x0A000000L), $"key{number}");

        Assert.Null(_failed.WaitFor(Here, "good"));
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
