package balie.bot.web.security;

import java.time.Duration;

/// How often something may be done: at once, and again as time goes by.
///
/// @param most at once
/// @param refill how many more after each period
public record Rate(long most, long refill, Duration period) {}
