import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me, SignInRequest } from '@attune/contracts';
import type { Request, Response } from 'express';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import type { PersonScope } from '../database/scope.js';
import { CurrentScope, Open, SignedIn } from './requires.js';
import { Returns } from './returns.js';
import { clearSignInCookie, setSignInCookie } from './sign-in-cookie.js';
import { SignIns } from './sign-ins.js';

@ApiTags('sign-in')
@Controller()
export class AccessController {
  constructor(
    private readonly signIns: SignIns,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Open()
  @Returns(Me)
  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body({ schema: SignInRequest }) body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const { token, scope } = await this.signIns.signIn(body, request.ip ?? 'unknown');
    setSignInCookie(response, token, this.config.secureCookies);
    return this.signIns.me(scope);
  }

  @SignedIn()
  @Post('sign-out')
  @HttpCode(204)
  async signOut(@CurrentScope() scope: PersonScope, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signIns.signOut(scope);
    clearSignInCookie(response, this.config.secureCookies);
  }

  @SignedIn()
  @Returns(Me)
  @Get('me')
  me(@CurrentScope() scope: PersonScope): Promise<Me> {
    return this.signIns.me(scope);
  }
}
